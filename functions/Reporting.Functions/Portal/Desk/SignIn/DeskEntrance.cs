using System.Text.RegularExpressions;

namespace Reporting.Functions.Portal.Desk.SignIn;

/// <summary>The addresses by which people come to the desk and leave it.</summary>
internal static partial class DeskEntrance
{
    public const string Desk = "/desk";

    /// <summary>The platform's own address that ends its session; it leads back to our first page.</summary>
    public const string PlatformSignOut = "/.auth/logout?post_logout_redirect_uri=%2F%3Fout";

    /// <returns>Our sign-in, which leads to a page of the desk afterwards.</returns>
    public static string SignIn(string to) => $"{Desk}/sign-in?to={Uri.EscapeDataString(Wanted(to))}";

    /// <returns>The platform's sign-in, which leads back to ours.</returns>
    public static string PlatformSignIn(string to) => $"/.auth/login/aad?post_login_redirect_uri={Uri.EscapeDataString(SignIn(to))}";

    /// <returns>The page of the desk that was asked for; the first one for anything else, which could lead anywhere.</returns>
    public static string Wanted(string asked) => PageOfTheDesk().IsMatch(asked) ? asked : Desk;

    [GeneratedRegex(@"\A/desk(/[A-Za-z0-9_-]+){0,6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PageOfTheDesk();
}
