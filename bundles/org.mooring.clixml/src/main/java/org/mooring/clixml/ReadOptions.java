package org.mooring.clixml;

/**
 * What a reader takes and how it marks what it makes.
 *
 * @param maxCharacters of the document
 * @param maxObjects values of any kind in it
 * @param maxText characters of one string
 * @param deserializedNames whether type names get {@code Deserialized.} before them, as scripts see received objects; without, what is read
 *     and written again is the same
 * @param secrets reads secure strings; null refuses them
 */
public record ReadOptions(int maxCharacters, int maxObjects, int maxText, boolean deserializedNames, SecureStringCodec secrets) {

    /** For scripts: what Import-Clixml, PSSerializer and Receive give. */
    public static final ReadOptions DESERIALIZED = new ReadOptions(200 << 20, 10_000_000, 100 << 20, true, SecureStringCodec.PLAIN);

    /** For protocol code: names as they are written. */
    public static final ReadOptions AS_WRITTEN = new ReadOptions(200 << 20, 10_000_000, 100 << 20, false, SecureStringCodec.PLAIN);

    public ReadOptions withSecrets(SecureStringCodec codec) {
        return new ReadOptions(maxCharacters, maxObjects, maxText, deserializedNames, codec);
    }

    public ReadOptions withLimits(int characters, int objects, int text) {
        return new ReadOptions(characters, objects, text, deserializedNames, secrets);
    }
}
