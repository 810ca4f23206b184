FROM python:3.11-slim AS build
RUN pip install --no-cache-dir uv
WORKDIR /app
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY prompts prompts
COPY data/terms.txt data/*.tsv data/
ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=never UV_PROJECT_ENVIRONMENT=/opt/zhaojing
RUN uv sync --no-dev --no-editable

# The same base, so that the environment finds its Python; uv, pip's caches and the sources stay behind.
FROM python:3.11-slim
RUN useradd --user-group --create-home zhaojing && install -d -o zhaojing -g zhaojing -m 700 /data
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
