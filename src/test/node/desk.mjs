// What the test needs beside the client: the server's address, requests with fresh ids, and a look at the demo's own pages.
import { randomBytes } from "node:crypto";

export const baseUrl = process.env.DESK_URL;
export const apiKey = process.env.DESK_API_KEY;
export const merchantAccount = "DemoMerchant";
export const poiid = "S1F2-000158213605014";

export function diagnosis(saleId) {
  return {
    SaleToPOIRequest: {
      MessageHeader: {
        ProtocolVersion: "3.0",
        MessageClass: "Service",
        MessageCategory: "Diagnosis",
        MessageType: "Request",
        ServiceID: randomBytes(5).toString("hex"),
        SaleID: saleId,
        POIID: poiid,
      },
      DiagnosisRequest: { HostDiagnosisFlag: false },
    },
  };
}

export function serviceIdOf(request) {
  return request.SaleToPOIRequest.MessageHeader.ServiceID;
}

export async function read(path) {
  const response = await fetch(baseUrl + path);
  if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`);
  return response;
}

export async function until(what, attempt) {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const value = await attempt();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`${what}: not within 30 s`);
    await new Promise((resume) => setTimeout(resume, 100));
  }
}
