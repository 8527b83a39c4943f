namespace Reporting.Functions.Portal.Desk;

/// <summary>The pages between which the desk leads.</summary>
public enum DeskTab
{
    Board,
    Indicators,
    Extensions,
    Mails,
    Roster,
    Links,
}
