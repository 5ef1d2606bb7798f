package org.mooring.language;

import org.mooring.language.ast.Extent;

/**
 * Something wrong in a script.
 *
 * @param id PowerShell's ErrorId
 * @param incompleteInput whether more text could still make it right
 */
public record ParseError(String id, String message, Extent extent, boolean incompleteInput) {}
