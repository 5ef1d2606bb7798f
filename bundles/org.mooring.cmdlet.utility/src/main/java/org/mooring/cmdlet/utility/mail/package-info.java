/** Send-MailMessage: messages of mail (RFC 5322, MIME), and how they are handed to a server (RFC 5321). */
package org.mooring.cmdlet.utility.mail;
