# The hub, on a PostgreSQL of its own (DATABASE_URL). TypeScript runs as it is: there is no build step.
FROM node:24-slim

ENV NODE_ENV=production
WORKDIR /app

COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force

COPY domain ./domain
COPY db ./db
COPY sync ./sync

# Backups are written here; a volume that is mounted on it takes over its owner.
RUN mkdir /backups && chown node:node /backups
VOLUME /backups

USER node
EXPOSE 8470
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8470/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]

# `docker compose run --rm hub COMMAND` runs a command of the hub in the place of CMD.
ENTRYPOINT ["node", "sync/hub/main.ts"]
CMD ["--host", "0.0.0.0", "--port", "8470", "--behind-proxy", "--json"]
