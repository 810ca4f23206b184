FROM python:3.11-slim AS build
RUN pip install --no-cache-dir uv
WORKDIR /app
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY prompts prompts
COPY data/terms.txt data/*.tsv data/
ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=never UV_PROJECT_ENVIRONMENT=/opt/zhaojing
RUN uv sync --no-dev --no-editable

# Fonts for PDF: 仿宋, 楷体, 黑体 and 宋体 out of TeX's 47 MB without what it needs to run, 26 MB; behind them one with
# rare characters, 16 MB; and a Times. Their licences lie beside them. The release is the one these packages were seen in.
FROM debian:bookworm-slim AS fonts
WORKDIR /tmp
RUN apt-get update && apt-get download texlive-lang-chinese fonts-lxgw-wenkai fonts-liberation \
    && for each in *.deb; do dpkg -x "$each" all; done \
    && mkdir -p fonts/licences && cd all/usr/share \
    && cp texlive/texmf-dist/fonts/opentype/public/fandol/Fandol*-Regular.otf \
        texlive/texmf-dist/fonts/opentype/public/fandol/FandolSong-Bold.otf \
        fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf fonts/truetype/liberation*/LiberationSerif-*.ttf /tmp/fonts \
    && rm /tmp/fonts/FandolBraille-* \
    && for each in doc/*/copyright; do cp "$each" "/tmp/fonts/licences/$(basename "$(dirname "$each")")"; done

# The same base, so that the environment finds its Python; uv, pip's caches and the sources stay behind.
FROM python:3.11-slim
RUN useradd --user-group --create-home zhaojing && install -d -o zhaojing -g zhaojing -m 700 /data
COPY --from=fonts /tmp/fonts /usr/share/fonts/zhaojing
COPY --from=build /opt/zhaojing /opt/zhaojing
# A container is reached from outside itself; WEBHOOK_LISTEN counts only where WEBHOOK_URL is set.
ENV PATH=/opt/zhaojing/bin:$PATH ZHAOJING_DB=/data/bot.sqlite3 WEBHOOK_LISTEN=0.0.0.0:8443 \
    LANG=C.UTF-8 PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
USER zhaojing
WORKDIR /data
VOLUME /data
HEALTHCHECK --interval=60s --timeout=20s --start-period=30s CMD ["zhaojing", "doctor"]
ENTRYPOINT ["zhaojing"]
CMD ["run"]
