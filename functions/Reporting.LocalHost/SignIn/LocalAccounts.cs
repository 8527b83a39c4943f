using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Reporting.LocalHost.SignIn;

/// <summary>Who has signed in since the host was started. Whoever can read this machine's credentials file may be anybody, and nobody else:
/// other people may have an account on the machine, and other pages a way to its ports.</summary>
public sealed class LocalAccounts
{
    private readonly ConcurrentDictionary<string, LocalAccount> accounts = new();

    /// <summary>What opens the sign-in: the officer's token in the credentials file; null until it is known, and nothing opens.</summary>
    public string? Key { private get; set; }

    public bool IsKey(string shown) => Key is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), Encoding.UTF8.GetBytes(Key));

    /// <returns>What the browser is to show from now on.</returns>
    public string SignIn(LocalAccount account)
    {
        var shown = RandomNumberGenerator.GetHexString(64, lowercase: true);
        accounts[shown] = account;
        return shown;
    }

    public bool TryFind(string? shown, [NotNullWhen(true)] out LocalAccount? account)
    {
        account = shown is null ? null : accounts.GetValueOrDefault(shown);
        return account is not null;
    }

    public void SignOut(string? shown)
    {
        if (shown is not null) accounts.TryRemove(shown, out _);
    }
}
