// Makes each call of the official client, unmodified, and prints what came back as one JSON object.
import adyen from "@adyen/api-library";
import { apiKey, baseUrl, diagnosis, merchantAccount, poiid, read, serviceIdOf, until } from "./desk.mjs";

const { Client, CloudDeviceAPI, EnvironmentEnum, TerminalCloudAPI } = adyen;

const client = new Client({ apiKey, environment: EnvironmentEnum.TEST });
client.config.terminalApiCloudEndpoint = baseUrl;
const legacy = new TerminalCloudAPI(client);

const cloudDevice = new CloudDeviceAPI(client).CloudDeviceApi;
cloudDevice.baseUrl = `${baseUrl}/v1`;

await until(`${poiid} is online`, async () => {
  const { status } = await cloudDevice.getDeviceStatus(merchantAccount, poiid);
  return status === "ONLINE";
});

async function encryptedApi() {
  const terminal = await (await read(`/simulator/terminals/${poiid}`)).json();
  const { identifier, version, passphrase } = terminal.encryptionKey;
  const api = new CloudDeviceAPI(client).getEncryptedCloudDeviceApi({
    keyIdentifier: identifier,
    keyVersion: version,
    passphrase,
    adyenCryptoVersion: 1,
  });
  api.baseUrl = `${baseUrl}/v1`;
  return api;
}

// This version of the library has no method for /connectedTerminals; its own HTTP layer makes the call.
async function connectedTerminals() {
  const body = JSON.stringify({ merchantAccount, store: "Amsterdam" });
  return JSON.parse(await client.httpClient.request(`${baseUrl}/connectedTerminals`, body, client.config, true, {}));
}

async function refusedKey() {
  const stranger = new Client({ apiKey: "no-such-key", environment: EnvironmentEnum.TEST });
  const api = new CloudDeviceAPI(stranger).CloudDeviceApi;
  api.baseUrl = `${baseUrl}/v1`;
  return api.getDeviceStatus(merchantAccount, poiid).then(
    () => "no error",
    (error) => ({ name: error.name, statusCode: error.statusCode }),
  );
}

const requests = {
  legacySync: diagnosis("NodeLegacySync"),
  legacyAsync: diagnosis("NodeLegacyAsync"),
  cloudDeviceSync: diagnosis("NodeCloudSync"),
  cloudDeviceAsync: diagnosis("NodeCloudAsync"),
  encryptedSync: diagnosis("NodeEncrypted"),
};

// A terminal does one thing at a time: until the event of an async request is there, the next one would find it busy.
async function eventOf(request) {
  return until(`the event of ${serviceIdOf(request)}`, async () => {
    const events = await (await read("/simulator/events")).text();
    return events.includes(serviceIdOf(request));
  });
}

const answers = {
  legacySync: await legacy.sync(requests.legacySync),
  legacyAsync: await legacy.async(requests.legacyAsync),
  legacyAsyncEvent: await eventOf(requests.legacyAsync),
  cloudDeviceSync: await cloudDevice.sync(merchantAccount, poiid, requests.cloudDeviceSync),
  cloudDeviceAsync: await cloudDevice.async(merchantAccount, poiid, requests.cloudDeviceAsync),
  cloudDeviceAsyncEvent: await eventOf(requests.cloudDeviceAsync),
  encryptedSync: await (await encryptedApi()).sync(merchantAccount, poiid, requests.encryptedSync),
  repeated: await legacy.sync(requests.legacySync),
  connectedTerminals: await connectedTerminals(),
  status: await cloudDevice.getDeviceStatus(merchantAccount, poiid),
  connectedDevices: await cloudDevice.getConnectedDevices(merchantAccount),
  connectedDevicesOfStore: await cloudDevice.getConnectedDevices(merchantAccount, "Sao Paulo"),
  refusedKey: await refusedKey(),
};

const serviceIds = Object.fromEntries(Object.entries(requests).map(([call, request]) => [call, serviceIdOf(request)]));
console.log(JSON.stringify({ serviceIds, answers }));
