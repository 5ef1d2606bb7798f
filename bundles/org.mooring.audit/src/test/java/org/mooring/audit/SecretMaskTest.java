package org.mooring.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "New-User bob -Password S3CR3T",
        "New-User bob -Password 'S3CR3T'",
        "New-User bob -Password:'S3CR3T'",
        "New-User bob -Passw 'S3CR3T'",
        "New-User bob -Pin 'S3CR3T' -Force",
        "New-User bob -pwd \"S3CR3T\"",
        "New-User bob -AdminPassword ('S3' + 'CR3T' + 'S3CR3T')",
        "New-User bob -Password \"$name S3CR3T\"",
        "New-User bob -Password @'\nS3CR3T\n'@",
        "New-User bob -ApiKey S3CR3T; New-User eve -AccessToken 'S3CR3T'",
        "$password = 'S3CR3T'",
        "$Script:DbPassword = [string]'S3CR3T'",
        "$env:DB_PASSWORD='S3CR3T'",
        "${env:DB_PASSWORD} = \"S3CR3T\"",
        "[securestring]$x = 'S3CR3T'",
        "$o.Password = 'S3CR3T'",
        "$o['password'] = 'S3CR3T'",
        "@{ User = 'bob'; Password = 'S3CR3T' }",
        "$p = @{ 'api-key' = \"S3CR3T\" }",
        "ConvertTo-SecureString 'S3CR3T' -AsPlainText -Force",
        "ConvertTo-SecureString -AsPlainText -Force S3CR3T",
        "ConvertTo-SecureString -String 'S3CR3T' -AsPlainText",
        "Microsoft.PowerShell.Security\\ConvertTo-SecureString S3CR3T -AsPlainText",
        "'S3CR3T' | ConvertTo-SecureString -AsPlainText -Force",
        "'S3CR3T', 'S3CR3T' | ForEach-Object { $_ } | ConvertTo-SecureString -AsPlainText",
        "New-Object System.Management.Automation.PSCredential('bob', (ConvertTo-SecureString 'S3CR3T' -AsPlainText -Force))",
        "New-Object Net.NetworkCredential 'bob', 'S3CR3T'",
        "[Net.NetworkCredential]::new('bob', 'S3CR3T')",
        "[pscredential]::new('bob', ('S3CR3T' | ConvertTo-SecureString -AsPlainText))",
        "$s.AppendChar('S3CR3T')",
        "$u.SetPassword('S3CR3T')",
        "[Environment]::SetEnvironmentVariable('DB_PASSWORD', 'S3CR3T')",
        "Set-Variable password 'S3CR3T'",
        "Set-Variable -Name password -Value 'S3CR3T'",
        "Set-Item env:DB_PASSWORD S3CR3T",
        "Set-Secret name 'S3CR3T'",
        "if ($password -eq 'S3CR3T') { 1 }",
        "if ('S3CR3T' -ceq $password) { 1 }",
        "function f($Password = 'S3CR3T') { }",
        "& { param($token = 'S3CR3T') $token }",
        "net user bob S3CR3T",
        "curl -u bob:S3CR3T https://host/",
        "curl https://bob:S3CR3T@host/",
        "Invoke-RestMethod 'https://bob:S3CR3T@host/path'",
        "Invoke-RestMethod $u -Headers @{ Authorization = 'Bearer S3CR3T' }",
        "Invoke-RestMethod $u -Headers @{ X = 'Bearer S3CR3TS3CR3TS3CR3T' }",
        "Invoke-RestMethod $u -Body '{\"user\":\"bob\",\"password\":\"S3CR3T\"}'",
        "sqlcmd 'Server=x;User=bob;Password=S3CR3T;'",
        "mysql -pS3CR3T",
        "sshpass -p S3CR3T ssh host",
        "tool --password=S3CR3T",
        "tool --db-password=S3CR3T",
        "docker login -u bob -p S3CR3T registry",
        "ldapsearch -x -D cn=admin -w S3CR3T",
        "redis-cli -a S3CR3T ping",
        "sqlcmd -U sa -P S3CR3T",
        "smbclient //host/share -U 'bob%S3CR3T'",
        "openssl pkcs12 -in a.p12 -passin pass:S3CR3T",
        "keytool -list -storepass S3CR3T",
        "git clone https://bob:S3CR3T@host/repo.git",
        "psql postgres://bob:S3CR3T@host/db",
        "tool --password S3CR3T",
        "tool --api-key S3CR3T",
        "# password = S3CR3T",
        "'-----BEGIN OPENSSH PRIVATE KEY-----\nS3CR3T\n-----END OPENSSH PRIVATE KEY-----'",
        "New-User -Password 'S3CR3T",
        "New-User -Password \"S3CR3T",
        "if ( { New-User -Password S3CR3T",
        "Invoke-Command { New-User -Password 'S3CR3T' }",
        "\"$(New-User -Password 'S3CR3T')\"",
        "Enter-Thing -Connectionstring 'Server=x;S3CR3T'",
    })
    void aSecretIsNotToBeSeen(String script) {
        assertFalse(SecretMask.of(script).text().contains("S3CR3T"), () -> SecretMask.of(script).text());
        assertTrue(SecretMask.of(script).count() > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Get-ChildItem C:\\Users -Recurse | Where-Object Name -eq 'x'",
        "Set-Location $pwd",
        "$pwd.Path -eq 'C:\\'",
        "New-PSSession -Credential $cred -ComputerName web1",
        "Read-Host 'Name' -AsSecureString",
        "Get-Content x -PassThru",
        "New-Object System.Collections.ArrayList 5",
        "Stop-Process -Name notepad -Force",
        "Invoke-RestMethod https://host/path -Authentication Basic -Credential $c",
        "[Environment]::SetEnvironmentVariable('PATH', '/bin')",
        "net use",
        "\"a $(Get-Date) b\"",
        "New-User -Password $p",
        "tar -p -xf a.tar",
        "docker run -P image",
        "$x = 'plain'; Get-Thing $x",
        "Invoke-Command { param($Name) } -ArgumentList bob",
        "$password = Get-Secret",
        "$password=Remove-Item",
        "New-User -Password (Get-Thing)",
    })
    void whatIsNoSecretStays(String script) {
        assertEquals(script, SecretMask.of(script).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "New-User -Password (Remove-Item x)        | Remove-Item",
        "New-User -Password { Remove-Item x }      | Remove-Item x",
        "New-User -Password \"a$(Remove-Item x)\"  | Remove-Item",
        "$password = \"$(Remove-Item x)\"          | Remove-Item",
        "$password = $(Remove-Item x; 'y')         | Remove-Item",
        "@{ Password = & { Remove-Item x } }       | Remove-Item x",
        "$password = [IO.File]::Delete($y)         | [IO.File]::Delete($y)",
        "$s.SetPassword((Remove-Item $x))          | Remove-Item $x",
    })
    void whatRunsIsNotHiddenByTheNameOfASecret(String script, String seen) {
        assertTrue(SecretMask.of(script).text().contains(seen), () -> SecretMask.of(script).text());
    }

    @Test
    void hostileTextsAreLookedAtInTime() {
        for (String text : new String[] {"(".repeat(24_000), "$(".repeat(12_000), "password=".repeat(2_600), "-----BEGIN PRIVATE KEY-----".repeat(800),
                "a".repeat(24_000) + "://", "\"$(\"".repeat(6_000), "-Password '".repeat(2_000), "'\"".repeat(12_000), "a://" + "b".repeat(24_000)}) {
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> SecretMask.of(text), () -> text.substring(0, 20));
        }
    }
}
