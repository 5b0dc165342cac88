# Kabar with Debian's Chromium, for the whatsapp-web channel. See docs/how-to/run-with-docker.md.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .puppeteerrc.cjs ./
# No install script of a dependency is needed: what is native comes prebuilt inside the packages.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY scripts/bundle-editor.mjs ./scripts/
COPY src ./src
RUN npm run build && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:20-bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends chromium fonts-noto-core fonts-noto-color-emoji tini \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json LICENSE ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY flows ./flows
COPY locales ./locales
RUN install --directory --owner=node --group=node /data
# Chromium's own sandbox needs rights that a container does not have by default: here the container is the sandbox.
ENV NODE_ENV=production \
  HOST=0.0.0.0 \
  PORT=3000 \
  KABAR_DATA_DIR=/data \
  CHROMIUM_PATH=/usr/bin/chromium \
  KABAR_CHROMIUM_ARGS=--no-sandbox
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# tini reaps what a browser leaves behind and hands on the signal to stop.
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["node", "dist/main.js", "serve"]
