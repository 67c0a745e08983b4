package io.terminaldesk.simulator.screen.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that one screen shows, as layers from the bottom to the top. */
public record Picture(List<Layer> layers) {

    public Picture {
        layers = List.copyOf(layers);
    }

    /** Shapes that are seen only within the clip. */
    public record Layer(Box clip, List<Part> parts) {

        public Layer {
            parts = List.copyOf(parts);
        }
    }

    /** The smallest box that holds all that differs from another picture; empty if nothing does. */
    public Optional<Box> damageSince(Picture before) {
        if (equals(before)) {
            return Optional.empty();
        }
        List<Box> boxes = new ArrayList<>();
        int layersAtMost = Math.max(layers.size(), before.layers.size());
        for (int i = 0; i < layersAtMost; i++) {
            compare(layerOf(before, i), layerOf(this, i), boxes);
        }
        return boxes.stream().reduce(Box::with);
    }

    private static Layer layerOf(Picture picture, int index) {
        return index < picture.layers.size() ? picture.layers.get(index) : new Layer(new Box(0, 0, 0, 0), List.of());
    }

    private static void compare(Layer before, Layer after, List<Box> boxes) {
        if (before.equals(after)) {
            return;
        }
        boolean sameClip = before.clip.equals(after.clip);
        int partsAtMost = Math.max(before.parts.size(), after.parts.size());
        for (int i = 0; i < partsAtMost; i++) {
            Part old = i < before.parts.size() ? before.parts.get(i) : null;
            Part now = i < after.parts.size() ? after.parts.get(i) : null;
            if (!sameClip || old == null || !old.equals(now)) {
                if (old != null) {
                    boxes.add(old.box().within(before.clip));
                }
                if (now != null) {
                    boxes.add(now.box().within(after.clip));
                }
            }
        }
    }
}
