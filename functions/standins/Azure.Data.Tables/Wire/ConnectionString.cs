namespace Azure.Data.Tables.Wire;

/// <summary>A storage connection string: an endpoint and the account's name and key.</summary>
internal sealed record ConnectionString(Uri Endpoint, TableSharedKeyCredential Credential)
{
    private const string EmulatorAccount = "devstoreaccount1";

    // The key that every storage emulator has, published by Microsoft.
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static ConnectionString Parse(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text, "connectionString");
        var settings = Settings(text);
        if (string.Equals(settings.GetValueOrDefault("UseDevelopmentStorage"), "true", StringComparison.OrdinalIgnoreCase))
            return new(new Uri($"http://127.0.0.1:10002/{EmulatorAccount}"), new(EmulatorAccount, EmulatorKey));

        if (!settings.TryGetValue("AccountName", out var name) || !settings.TryGetValue("AccountKey", out var key))
            throw new ArgumentException("Connection string parsing error: it needs AccountName and AccountKey, or UseDevelopmentStorage=true.", "connectionString");

        var endpoint = settings.GetValueOrDefault("TableEndpoint") ??
            $"{settings.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{name}.table.{settings.GetValueOrDefault("EndpointSuffix", "core.windows.net")}";
        return new(new Uri(endpoint), new(name, key));
    }

    private static Dictionary<string, string> Settings(string text)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            if (sign < 0)
                throw new InvalidOperationException($"Connection string doesn't have value for keyword '{part}'.");
            if (!settings.TryAdd(part[..sign].Trim(), part[(sign + 1)..].Trim()))
                throw new InvalidOperationException($"Duplicated keyword '{part[..sign].Trim()}'");
        }

        return settings;
    }
}
