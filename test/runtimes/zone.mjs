/**
 * What the DNS of the smoke suite holds.
 *
 * @module
 */

/** What the DNS of the suite holds. */
export const zone = `$ORIGIN shop.example.
@       IN TXT   "v=spf1 mx include:spf.saas.example -all"
@       IN MX    10 mail
mail    IN A     192.0.2.7
_dmarc  IN TXT   "v=DMARC1; p=reject"
s1._domainkey IN CNAME s1.saas.example.
xn--mller-kva.example. IN MX 10 mail
xn--mller-kva.example. IN TXT "v=spf1 include:spf.saas.example -all"
late.example. IN MX 10 mail
late.example. IN TXT "v=spf1 -all"
_dmarc.late.example. IN TXT "v=DMARC1; p=reject"
down.example. IN MX 10 mail
spf.saas.example. IN TXT "v=spf1 ip4:198.51.100.0/24 -all"
s1.saas.example. IN TXT (
	"v=DKIM1; k=rsa; p="
	"MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAvQek5Y8LkyqRGpYkGrJFxKUu9YuDULw2/rkrrw/4F3pP"
	"G6sdVWblXE/eOlIG6i5ob25CmzapIl8PUywpHWHWZclVoyf6eymEDFyK2TqPIqhnX0SN9vvnQFb9FIyb0BOUSKVv"
	"V9zyI2Y31rFHMwDF9cHjrZRkqdd9TFKSTa0VfMa27zZ3GDJJEL/0ZCEJOeWpbzMLJwMp+IC4nf3wyAqgusLgCqo3"
	"CP2hHAAlFscPyX89MrxOuSNR5EA+UYIgIrKsVYlPmsxLYnvQwZlojwCi4uy5UZO94M8ruOw+dEFLYjYGmsrJpIrT"
	"qXFXU9nStJmR9rXlvlOW9uPpfHj4DVjIJwIDAQAB" )
;! SERVFAIL TXT down.example.
`;
