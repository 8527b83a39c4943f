using Reporting.Domain.Words;

namespace Reporting.Domain.Mails;

/// <summary>What a mail is about: one unit's report for a period, or, without a unit, a period as a whole.</summary>
public sealed record MailTopic(ProgrammeId Programme, PeriodId Period, UnitCode? Unit);
