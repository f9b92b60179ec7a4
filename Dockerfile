# The program as an image: built from the lock file, run without what only building needs. See docker-compose.yml.
# To take the base from a registry of your own: docker build --build-arg NODE_IMAGE=…
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
# Packages first: they are installed again only when the lock file changes.
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json ./
COPY scripts scripts
COPY src src
COPY web web
RUN node scripts/set-up.mjs && npm prune --omit=dev

FROM ${NODE_IMAGE}
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/src/graphql/schema/type-definitions src/graphql/schema/type-definitions
COPY cypher cypher
COPY seed seed
COPY docs/queries docs/queries
COPY web/explorer/queries web/explorer/queries
USER node
EXPOSE 4000
ENTRYPOINT ["node", "dist/cli/program.js"]
CMD ["serve", "--seed"]
