package io.terminaldesk.demo;

import java.net.URI;

/** What a person who has just started the demo needs to know, in one short block. */
record StartBlock(URI server, DemoSettings settings) {

    /** The ServiceID comes from the clock, so that the line works each time that it is pasted. */
    String text() {
        return """

                Terminal Desk is ready: a demo on this machine, with a fleet of virtual terminals.

                  Customer Area       %1$s  admin, support, readonly / %4$s
                  Terminal API        %1$s/sync
                  virtual terminals   %1$s/simulator/terminals
                  API description     %1$s/openapi
                  API key             %2$s

                Diagnose a terminal:

                  curl%3$s %1$s/sync -H 'x-api-key: %2$s' -H 'Content-Type: application/json' -d '{"SaleToPOIRequest":{
                    "MessageHeader":{"ProtocolVersion":"3.0","MessageClass":"Service","MessageCategory":"Diagnosis",
                      "MessageType":"Request","ServiceID":"'$(date +%%s)'","SaleID":"MyPOS","POIID":"S1F2-000158213605014"},
                    "DiagnosisRequest":{"HostDiagnosisFlag":true}}}'
                """.formatted(
                server, settings.apiKey(), "https".equals(server.getScheme()) ? " -k" : "", settings.password());
    }
}
