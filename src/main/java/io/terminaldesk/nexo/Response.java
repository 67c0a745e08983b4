package io.terminaldesk.nexo;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a request went, why if it failed, and more as wire text (see {@link AdditionalResponse}).
 *
 * <p>Source: Adyen OpenAPI TerminalAPI-v1, Response.
 */
public record Response(
        Result result,
        @Nullable ErrorCondition errorCondition,
        @Nullable String additionalResponse) {

    public static Response success(AdditionalResponse additional) {
        return new Response(Result.SUCCESS, null, additional.text());
    }

    public static Response failure(ErrorCondition condition, String message) {
        return new Response(Result.FAILURE, condition, AdditionalResponse.message(message));
    }

    static Response from(Members response) {
        return new Response(
                response.oneOf("Result", Result.values(), Result::wireName),
                response.optionalOneOf("ErrorCondition", ErrorCondition.values(), ErrorCondition::wireName),
                response.optionalText("AdditionalResponse"));
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("Result", result.wireName());
        if (errorCondition != null) {
            json.put("ErrorCondition", errorCondition.wireName());
        }
        if (additionalResponse != null) {
            json.put("AdditionalResponse", additionalResponse);
        }
        return json;
    }
}
