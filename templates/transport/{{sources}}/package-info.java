/** A transport: sessions over TCP on this computer. */
package {{package}};
