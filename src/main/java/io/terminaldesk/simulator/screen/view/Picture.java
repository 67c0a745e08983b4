package io.terminaldesk.simulator.screen.view;

import java.util.List;

/** All that one screen shows, as layers from the bottom to the top. Equal pictures are equal pixels. */
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
}
