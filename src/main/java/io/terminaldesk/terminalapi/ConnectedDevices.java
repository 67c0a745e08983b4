package io.terminaldesk.terminalapi;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.nexo.PoiId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers of the Cloud Device API about connections. A device that is unknown or another's is one that is offline. */
@Component
@ConditionalOnWebApplication
final class ConnectedDevices {

    private static final JsonMapper JSON = new JsonMapper();

    private final Reachable reachable;

    ConnectedDevices(Reachable reachable) {
        this.reachable = reachable;
    }

    Answer status(MerchantAccount merchantAccount, String deviceId) {
        boolean online = Optional.of(deviceId)
                .filter(PoiId::isValid)
                .map(PoiId::new)
                .filter(poiid -> reachable.isConnected(merchantAccount, poiid))
                .isPresent();
        return ok(new Status(deviceId, online ? "ONLINE" : "OFFLINE"));
    }

    Answer list(MerchantAccount merchantAccount, @Nullable String store) {
        return ok(new Devices(reachable.connected(merchantAccount, store)));
    }

    private static Answer ok(Object body) {
        return Answer.json(HttpStatus.OK, JSON.writeValueAsString(body), "ok");
    }

    private record Status(String deviceId, String status) {}

    private record Devices(List<String> uniqueDeviceIds) {}
}
