#!/usr/bin/env bash
# Asks a terminal of the simulated fleet for its diagnosis over the published port, until it answers Success.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
poiid=S1F2-000158213605014

diagnose() {
  # Each try is a request of its own, so each has a ServiceID of its own.
  curl --silent --show-error --max-time 30 --cacert secrets/tls.crt \
    --header "x-API-key: $(cat secrets/api-key)" --header 'Content-Type: application/json' \
    --data '{"SaleToPOIRequest":{"MessageHeader":{"ProtocolVersion":"3.0","MessageClass":"Service",
      "MessageCategory":"Diagnosis","MessageType":"Request","ServiceID":"'"$(openssl rand -hex 5)"'",
      "SaleID":"SmokeTest","POIID":"'"$poiid"'"},"DiagnosisRequest":{"HostDiagnosisFlag":false}}}' \
    https://localhost:8443/sync
}

answer=
for _ in $(seq 1 60); do
  if answer=$(diagnose 2>&1) && [[ $answer == *'"Result":"Success"'* && $answer == *"terminalId=$poiid"* ]]; then
    echo "$answer"
    exit 0
  fi
  sleep 2
done
echo "No diagnosis within two minutes. The last answer: $answer" >&2
exit 1
