package io.terminaldesk.terminals;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.SetupSection;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.nexo.PoiId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code terminals: [{poiid, merchantAccount, store?, integrationType?, credentialFile?}]}. */
@Component
class TerminalsSection implements SetupSection {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private final AdminFleet fleet;

    TerminalsSection(AdminFleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public String member() {
        return "terminals";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void apply(JsonNode section) {
        try {
            List<Entry> entries = MAPPER.convertValue(section, new TypeReference<List<Entry>>() {});
            entries.forEach(this::apply);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    private void apply(Entry entry) {
        Terminal terminal = entry.terminal();
        fleet.keep(terminal);
        String file = entry.credentialFile();
        if (file != null) {
            fleet.keepCredential(terminal.poiid(), read(file));
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException("'" + file + "' can't be read", e);
        }
    }

    private record Entry(
            @Nullable String poiid,
            @Nullable String merchantAccount,
            @Nullable String store,
            @Nullable String integrationType,
            @Nullable String credentialFile) {

        Terminal terminal() {
            return new Terminal(
                    new PoiId(required("poiid", poiid)),
                    new MerchantAccount(required("merchantAccount", merchantAccount)),
                    store == null ? null : new StoreName(store),
                    FleetImport.integrationType(
                            integrationType == null ? IntegrationType.TERMINAL_API.wireName() : integrationType));
        }

        private static String required(String member, @Nullable String value) {
            if (value == null) {
                throw new IllegalArgumentException("an entry has no '" + member + "'");
            }
            return value;
        }
    }
}
