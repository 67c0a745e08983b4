package io.terminaldesk.simulator.screen.model;

import java.util.List;

/** What comes of a touch or a key: the next state and what it asks of the terminal. */
public record Step(ScreenModel model, List<Effect> effects) {

    public Step {
        effects = List.copyOf(effects);
    }

    public static Step to(ScreenModel model) {
        return new Step(model, List.of());
    }

    /** What an action does. */
    public static Step of(ScreenModel model, Action action) {
        ScreenModel lit = model.dark() ? model.switchedTo(false) : model;
        return switch (action) {
            case Action.Power _ -> to(model.switchedTo(!model.dark()));
            case Action.Open(Page page) -> to(lit.open(page));
            case Action.Replace(Page page) -> to(lit.replace(page));
            case Action.Back _ -> to(lit.question() == null ? lit.back() : lit.asking(null));
            case Action.Home _ -> to(lit.home());
            case Action.Recents _ ->
                to(lit.top() instanceof Recents ? lit.back() : lit.open(new Recents(lit.recents())));
            case Action.Ask(Question question) -> to(lit.asking(question));
            case Action.Dismiss _ -> to(lit.asking(null));
            case Action.Do(Effect effect) -> new Step(lit.asking(null), List.of(effect));
            case Action.Key _ when lit.question() != null -> to(lit);
            case Action.Key(String name) -> {
                Page.Typed typed = lit.top().typed(name);
                yield new Step(lit.replace(typed.page()), typed.effects());
            }
        };
    }
}
