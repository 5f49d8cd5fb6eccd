namespace AccsGen.Runtime.Tests.Fakes;

/// <summary>Stands for encryption: what it protects can't be read without it.</summary>
internal sealed class XorProtector : ITokenProtector
{
    public byte[] Protect(byte[] plain) => [.. plain.Select(item => (byte)(item ^ 0x5A))];

    public byte[] Unprotect(byte[] secret) => Protect(secret);
}
