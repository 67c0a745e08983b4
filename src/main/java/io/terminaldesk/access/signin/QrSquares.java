package io.terminaldesk.access.signin;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as one SVG path over its dark squares.
 *
 * @param size squares a side, with the four white ones around that readers need
 * @param path the data of the path, in squares
 */
record QrSquares(int size, String path) {

    private static final int MARGIN = 4;

    static QrSquares of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrSquares(code.size + 2 * MARGIN, path.toString());
    }
}
