package io.terminaldesk.console;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** What all pages have in common: their languages and their frame. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PageConfiguration {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("pt", "BR"));

    /** The switch's choice, else the browser's, else English. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("desk-language") {
            @Override
            protected Locale parseLocaleValue(String value) {
                return spoken(value).orElse(Locale.ENGLISH);
            }
        };
        resolver.setDefaultLocaleFunction(
                request -> spoken(Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                                .orElse(""))
                        .orElse(Locale.ENGLISH));
        return resolver;
    }

    @Bean
    WebMvcConfigurer pageFrame(MessageSource messages, Clock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new PlainParameters());
                registry.addInterceptor(new FrameInterceptor(messages, clock));
            }
        };
    }

    /** The best of our languages for a list of ranges; any Portuguese is better than English to who asks for Portuguese. */
    static Optional<Locale> spoken(String ranges) {
        try {
            return Locale.LanguageRange.parse(ranges).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> range.getRange().split("-", 2)[0])
                    .flatMap(language ->
                            LANGUAGES.stream().filter(it -> it.getLanguage().equals(language)))
                    .findFirst();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
