"""A file that was sent, with a material to be looked through."""

from pathlib import Path

from tests.usecases.writer import Writer

TITLE = "青堰县水务局领导班子2022年度民主生活会对照检查材料"
BODY = "班子平时学得零散,去年只读了3本书。读书会缺了两次，笔记是月底补的。没有把没有把学到的用在水库巡查上。"
CAUSE = "班子把学习当成软任务，总想等手头的急事办完再学。"
MATERIAL = "\n".join(
    (
        TITLE,
        "一、存在的问题",
        "（一）理论学习方面",
        BODY,
        "二、原因分析",
        CAUSE * 6,
        "三、整改措施",
        "每月安排半天读原文。",
    )
)


def sent(content: str = MATERIAL, folder: Path | None = None) -> Writer:
    writer = Writer(folder=folder)
    writer.say("/start")
    writer.send_file("别人的.txt", content.encode())
    return writer
