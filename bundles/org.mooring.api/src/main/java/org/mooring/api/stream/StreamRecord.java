package org.mooring.api.stream;

/** A record of one of the streams beside output. */
public sealed interface StreamRecord permits ErrorRecord, InformationalRecord, InformationRecord, ProgressRecord {}
