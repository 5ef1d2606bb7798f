package org.mooring.language;

import java.util.ArrayList;
import java.util.List;

/**
 * What a string or word says.
 *
 * @param text with escapes resolved, and what is to be expanded as written
 * @param pieces what it is made of, if anything in it is to be expanded; else empty
 * @param nestedTokens the tokens of what is expanded, known once that was parsed
 */
record StringContent(String text, List<Piece> pieces, List<Token> nestedTokens) {

    static StringContent of(String text) {
        return new StringContent(text, List.of(), List.of());
    }

    sealed interface Piece {

        record Text(String value, int start, int end) implements Piece {}

        record Variable(Token token) implements Piece {}

        /** A {@code $(...)}, to be parsed with its own cursor. */
        record Inner(Cursor cursor) implements Piece {}
    }

    /** Collects what is read. */
    static final class Builder {

        private final Cursor cursor;
        private final StringBuilder text = new StringBuilder();
        private final List<Piece> pieces = new ArrayList<>();
        private int pieceStart;
        private int pieceText;

        Builder(Cursor cursor) {
            this.cursor = cursor;
            this.pieceStart = cursor.index;
        }

        Builder append(char c) {
            text.append(c);
            return this;
        }

        Builder append(int codePoint) {
            text.appendCodePoint(codePoint);
            return this;
        }

        Builder append(String more) {
            text.append(more);
            return this;
        }

        int length() {
            return text.length();
        }

        /** Takes back what was read last. A here-string's last line end is not part of it. */
        void truncate(int length) {
            text.setLength(length);
            pieceText = Math.min(pieceText, length);
        }

        /** Adds what is to be expanded, which stands from {@code start} to the cursor. */
        void expand(Piece piece, int start) {
            endPiece(start);
            pieces.add(piece);
            text.append(cursor.text(start, cursor.index));
            pieceStart = cursor.index;
            pieceText = text.length();
        }

        private void endPiece(int end) {
            if (text.length() > pieceText) {
                pieces.add(new Piece.Text(text.substring(pieceText), cursor.place(pieceStart), cursor.place(end)));
            }
        }

        /** The content; its text ends at {@code end}. */
        StringContent build(int end) {
            if (pieces.isEmpty()) {
                return StringContent.of(text.toString());
            }
            endPiece(end);
            return new StringContent(text.toString(), List.copyOf(pieces), new ArrayList<>());
        }
    }
}
