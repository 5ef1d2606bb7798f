package org.mooring.language.ast;

/** {@code >}, {@code 2>>}, {@code 3>&1} and their like. */
public sealed interface Redirection extends Node {

    /** The stream that is redirected; 0 stands for all ({@code *}). */
    int stream();

    record File(int stream, boolean append, Expression location, Extent extent) implements Redirection {}

    record Merging(int stream, int into, Extent extent) implements Redirection {}
}
