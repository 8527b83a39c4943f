using System.Globalization;
using System.Runtime.CompilerServices;

namespace Reporting.Domain.Tests.Support;

/// <summary>Runs every test of the project as on an office computer in Vietnam, where 1.5 is written 1,5: code that leaves the
/// culture to the machine is found out.</summary>
internal static class VietnameseMachine
{
    [ModuleInitializer]
    internal static void Use() => CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("vi-VN");
}
