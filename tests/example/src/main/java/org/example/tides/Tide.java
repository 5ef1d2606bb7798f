package org.example.tides;

/**
 * High water at a port.
 *
 * @param port where
 * @param day from 1, today
 * @param height above chart datum, in metres
 */
public record Tide(String port, int day, double height) {}
