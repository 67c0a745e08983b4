#!/usr/bin/env bash
# Makes what docker-compose.yml needs and git must not hold, once: passwords, keys and a certificate for localhost.
# The folder can be entered only by its owner; its files can be read by any user, because that of the image is another one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
umask 022
mkdir -p secrets
chmod 700 secrets

token() { openssl rand "$1" | openssl base64 -A | tr '+/' '-_' | tr -d '='; }

# Writes standard input to a file of this name, unless there is one already.
keep() {
  local value
  value=$(cat)
  if [ ! -e "secrets/$1" ]; then
    printf '%s' "$value" >"secrets/$1"
    echo "made deploy/secrets/$1"
  fi
}

token 32 | keep database-password
openssl rand 32 | openssl base64 -A | keep secret-key
echo "td_$(openssl rand -hex 4)_$(token 32)" | keep api-key
token 15 | keep admin-password
for terminal in S1F2-000158213605014 UX410-275123456 AC2ABBE8-EDD8-4E2B-AF45-8770FA2347DC.924; do
  token 32 | keep "terminal-$terminal"
done
# The same credentials as one file, for the simulated fleet.
{
  echo poiid,credential
  for file in secrets/terminal-*; do echo "${file#secrets/terminal-},$(cat "$file")"; done
} | keep fleet-credentials.csv

if [ ! -e secrets/tls.crt ]; then
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 365 \
    -subj '/CN=localhost' -addext 'subjectAltName=DNS:localhost,DNS:server,IP:127.0.0.1' \
    -keyout secrets/tls.key -out secrets/tls.crt 2>/dev/null
  chmod 644 secrets/tls.key
  echo "made deploy/secrets/tls.crt and tls.key"
fi
