namespace Reporting.Functions.Tests.Support;

/// <summary>A test that tells a process by a file whom to trust, which only OpenSSL's systems can: skipped elsewhere, except in CI, where a
/// skip would be a failure.</summary>
public sealed class LinuxFactAttribute : FactAttribute
{
    private const string Why = "needs Linux, where SSL_CERT_FILE names the certificates that a process trusts";

    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("CI") != "true") Skip = Why;
    }
}
