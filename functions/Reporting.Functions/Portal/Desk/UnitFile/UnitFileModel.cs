using Reporting.Domain.Deadlines;
using Reporting.Domain.Mails.Contacts;
using Reporting.Domain.Roster;
using Reporting.Functions.Deadline;

namespace Reporting.Functions.Portal.Desk.UnitFile;

/// <summary>What an officer sees of one unit in a period.</summary>
/// <param name="Obligation">Where it stands.</param>
/// <param name="Grants">Everything it was granted for the period, the latest first.</param>
/// <param name="Contacts">Whom it can be reached by, each with whether mails arrive.</param>
/// <param name="Submissions">What it has sent, the latest first.</param>
/// <param name="History">Its record up to now; null when it has reported in no period yet.</param>
public sealed record UnitFileModel(
    DeskPlace Place, DateTimeOffset Now, Obligation Obligation, IReadOnlyList<Grant> Grants, IReadOnlyList<(Contact Contact, ContactState State)> Contacts,
    IReadOnlyList<Submission> Submissions, UnitHistory? History);
