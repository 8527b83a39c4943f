using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Access;

/// <summary>Grants tokens and recognises them.</summary>
public sealed class AccessTokens(TokenRows rows, IOptions<AccessOptions> options)
{
    public Task Grant(string token, Caller caller, CancellationToken stop) => rows.Grant(HashOf(token), caller, stop);

    /// <returns>A new token of 256 random bits, granted to the caller.</returns>
    public async Task<string> Issue(Caller caller, CancellationToken stop)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await Grant(token, caller, stop);
        return token;
    }

    /// <returns>Who holds the token; null when nobody does.</returns>
    public async Task<Caller?> Recognise(string? token, CancellationToken stop)
    {
        if (string.IsNullOrEmpty(token) || token.Length > 200) return null;
        var hash = HashOf(token);
        if (IsSet(hash, options.Value.OfficerTokenSha256)) return Caller.Officer;
        return IsSet(hash, options.Value.BounceTokenSha256) ? Caller.MailGateway : await rows.Find(hash, stop);
    }

    private static bool IsSet(string hash, string setting) => string.Equals(hash, setting, StringComparison.OrdinalIgnoreCase);

    // A plain hash is enough for 256 random bits: there is nothing to guess from.
    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
