FROM python:3.11-slim AS build
RUN pip install --no-cache-dir uv
WORKDIR /app
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY prompts prompts
ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PROJECT_ENVIRONMENT=/opt/zhaojing
RUN uv sync --no-dev --no-editable

FROM python:3.11-slim
RUN useradd --create-home zhaojing && mkdir /data && chown zhaojing /data
COPY --from=build /opt/zhaojing /opt/zhaojing
ENV PATH=/opt/zhaojing/bin:$PATH ZHAOJING_DB=/data/bot.sqlite3 LANG=C.UTF-8
USER zhaojing
VOLUME /data
ENTRYPOINT ["zhaojing"]
CMD ["chat"]
