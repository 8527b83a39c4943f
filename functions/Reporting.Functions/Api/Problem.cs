using Reporting.Domain;

namespace Reporting.Functions.Api;

/// <summary>Why a request is refused: RFC 9457 problem details with a stable code, in both languages.</summary>
public sealed record Problem(int Status, string Code, Bilingual Detail);
