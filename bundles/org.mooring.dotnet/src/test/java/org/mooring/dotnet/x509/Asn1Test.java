package org.mooring.dotnet.x509;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.List;

import org.junit.jupiter.api.Test;

class Asn1Test {

    @Test
    void identifiersAndNumbersAreWrittenAndReadAlike() {
        for (String oid : List.of("1.2.840.113549.1.7.3", "2.16.840.1.101.3.4.1.42", "2.5.29.14", "1.3.6.1.4.1.311.80.1", "2.999.3", "0.9.2342")) {
            assertEquals(oid, Asn1.read(Asn1.oid(oid).encoded()).dotted());
        }
        for (BigInteger each : List.of(BigInteger.ZERO, BigInteger.valueOf(-1), BigInteger.TWO.pow(2000))) {
            assertEquals(each, Asn1.read(Asn1.integer(each).encoded()).number());
        }
    }
}
