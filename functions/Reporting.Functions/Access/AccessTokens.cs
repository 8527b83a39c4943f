using System.Security.Cryptography;
using System.Text;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Access;

/// <summary>Grants tokens and recognises them.</summary>
public sealed class AccessTokens(TokenRows rows)
{
    public Task Grant(string token, Caller caller, CancellationToken stop) => rows.Grant(HashOf(token), caller, stop);

    /// <returns>Who holds the token; null when nobody does.</returns>
    public async Task<Caller?> Recognise(string? token, CancellationToken stop) =>
        string.IsNullOrEmpty(token) || token.Length > 200 ? null : await rows.Find(HashOf(token), stop);

    // A plain hash is enough for 256 random bits: there is nothing to guess from.
    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
