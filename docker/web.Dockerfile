# The web user interface and the reverse proxy. Build the tree first (./dev build), then from the root of the repository:
#   docker build -f docker/web.Dockerfile -t selfenroll/web .
FROM nginx:1.28.0-alpine

LABEL org.opencontainers.image.title="selfenroll-web" \
      org.opencontainers.image.licenses="Apache-2.0"

COPY docker/nginx.conf /etc/nginx/nginx.conf
COPY web-ui/dist/ /usr/share/nginx/html/

USER 101:101
EXPOSE 8080

HEALTHCHECK --interval=10s --timeout=3s --start-period=10s --retries=3 \
    CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/healthz"]

# Without the image's own entry point: it would rewrite the configuration, which is read-only here.
ENTRYPOINT ["nginx", "-g", "daemon off;"]
