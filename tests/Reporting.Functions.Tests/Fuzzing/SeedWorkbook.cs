using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Tests.Fuzzing;

/// <summary>A workbook as somebody might send it, before anything is done to it.</summary>
/// <param name="Duty">What it is sent for.</param>
/// <param name="IsEncrypted">Whether it is sent under Excel's own password.</param>
internal sealed record SeedWorkbook(string Name, Duty Duty, ForgedZip Zip, bool IsRoster = false, bool IsEncrypted = false);
