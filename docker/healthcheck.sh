#!/bin/bash
# Ends with 0 when the service of this container says it is live or ready. The image has no HTTP client but bash.
#   healthcheck.sh live|ready
exec 3<>"/dev/tcp/127.0.0.1/${QUARKUS_HTTP_PORT:-8080}" || exit 1
printf 'GET /q/health/%s HTTP/1.0\r\nHost: localhost\r\n\r\n' "${1:-ready}" >&3
read -r -t 3 status <&3
[[ $status == HTTP/1.?' 200 '* ]]
