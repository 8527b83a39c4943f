using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Reporting.Functions.Access;

/// <summary>Reads who has signed in with Microsoft Entra ID from the header that App Service authentication puts on a request. Anybody can
/// send such a header: only where the platform says that it looks after sign-in has it taken theirs away and put its own there.</summary>
public sealed class Principals(IConfiguration settings)
{
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    /// <summary>What the platform sets in the environment of an app whose sign-in it looks after.</summary>
    public const string Switch = "WEBSITE_AUTH_ENABLED";

    private const string EntraId = "aad";

    // The platform's names for a claim, as it stands in the token and as some libraries call it.
    private static readonly string[] ObjectId = ["http://schemas.microsoft.com/identity/claims/objectidentifier", "oid"];
    private static readonly string[] TenantId = ["http://schemas.microsoft.com/identity/claims/tenantid", "tid"];
    private static readonly string[] SignInName = ["preferred_username", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn", "upn", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress", "email"];
    private static readonly string[] FullName = ["name", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name"];
    private static readonly string[] Role = ["roles", "http://schemas.microsoft.com/ws/2008/06/identity/claims/role"];

    /// <summary>Whether the platform looks after sign-in here.</summary>
    public bool AreTold => string.Equals(settings[Switch], "true", StringComparison.OrdinalIgnoreCase);

    /// <returns>Null when nobody has signed in, or nothing can be made of what the header says.</returns>
    public Principal? Read(HttpRequest request) => AreTold ? Read(request.Headers[Header].ToString()) : null;

    private static Principal? Read(string header)
    {
        try
        {
            return header.Length == 0 ? null : Read(JsonSerializer.Deserialize<Told>(Convert.FromBase64String(header)));
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException)
        {
            return null;
        }
    }

    private static Principal? Read(Told? told)
    {
        if (told is not { Provider: EntraId, Claims: { } all }) return null;
        var claims = all.OfType<Claim>().ToList();
        if (First(claims, ObjectId) is not { } account) return null;
        var (name, signIn) = (First(claims, FullName), First(claims, SignInName));
        var shown = name is null || name == signIn ? signIn ?? account : signIn is null ? name : $"{name} ({signIn})";
        var roles = claims.Where(claim => claim.Type == told.RoleType || Role.Contains(claim.Type)).Select(claim => claim.Value).OfType<string>();
        return new Principal($"{First(claims, TenantId)}|{account}", shown, DeskRoles.Read(roles));
    }

    private static string? First(IEnumerable<Claim> claims, string[] names) =>
        names.Select(name => claims.FirstOrDefault(claim => claim.Type == name)?.Value).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));

    private sealed record Told(
        [property: JsonPropertyName("auth_typ")] string? Provider, [property: JsonPropertyName("claims")] IReadOnlyList<Claim?>? Claims, [property: JsonPropertyName("role_typ")] string? RoleType);

    private sealed record Claim([property: JsonPropertyName("typ")] string? Type, [property: JsonPropertyName("val")] string? Value);
}
