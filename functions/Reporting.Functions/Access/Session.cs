using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Reporting.Functions.Access;

/// <summary>A browser in which a personal link has been opened, or somebody has signed in: what its cookie holds.</summary>
/// <param name="OpenedBy">Hash of the link's token, which takes this along when it is revoked; or of who has signed in.</param>
/// <param name="Secret">256 random bits.</param>
public sealed partial record Session(string OpenedBy, string Secret)
{
    /// <summary>What every form of this session carries, to show that the page it was sent from is ours: nobody without the cookie can
    /// work it out, and it does not tell the cookie. No key is needed that instances would have to share.</summary>
    public string FormToken => Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), "form"u8));

    public string SecretHash => AccessTokens.HashOf(Secret);

    public static bool TryParse(string? cookie, [NotNullWhen(true)] out Session? session)
    {
        session = cookie is not null && Shape().IsMatch(cookie) ? new Session(cookie[..64], cookie[65..]) : null;
        return session is not null;
    }

    public bool HasFormToken(string? shown) =>
        shown is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), Encoding.UTF8.GetBytes(FormToken));

    public override string ToString() => $"{OpenedBy}.{Secret}";

    [GeneratedRegex(@"\A[0-9a-f]{64}\.[A-Za-z0-9_-]{43}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
