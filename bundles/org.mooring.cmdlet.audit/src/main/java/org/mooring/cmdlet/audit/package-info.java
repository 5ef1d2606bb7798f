/** The module {@code Mooring.Audit}: whether the audit was changed, and what others' sessions do, for those who are granted it. */
package org.mooring.cmdlet.audit;
