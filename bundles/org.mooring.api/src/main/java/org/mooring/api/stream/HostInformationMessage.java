package org.mooring.api.stream;

/**
 * What Write-Host was told to show.
 *
 * @param foreground a System.ConsoleColor's number, or null for the host's
 * @param background a System.ConsoleColor's number, or null for the host's
 */
public record HostInformationMessage(String message, boolean noNewLine, Integer foreground, Integer background) {

    @Override
    public String toString() {
        return message;
    }
}
