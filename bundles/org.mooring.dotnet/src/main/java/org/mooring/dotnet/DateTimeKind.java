package org.mooring.dotnet;

/** System.DateTimeKind. */
public enum DateTimeKind {
    Unspecified, Utc, Local
}
