#pragma once

#include "report/sentence.hpp"

namespace casus {

// The catalogue in French, key by key as in English. Apostrophes and the blanks before signs are
// written plainly here and set as French sets them when a sentence is said (`set_in_french`).

inline constexpr Sentence french[] = {
    // Numbers, days and lists.
    {"quoted", "« {name} »"},
    {"text_quoted", "« {name} »"},
    {"list_last", "{items} et {last}"},
    {"below_one", "moins de 1"},
    {"above_99", "plus de 99"},
    {"percent", "{number} %"},
    {"in_hundred", "{number} sur 100"},
    {"points.one", "{number} point"},
    {"points.other", "{number} points"},
    {"about_zero", "environ 0"},
    {"of_all", "{number} sur {all}"},
    {"futures.one", "{count} avenir simulé"},
    {"futures.other", "{count} avenirs simulés"},
    {"texts.one", "{count} texte"},
    {"texts.other", "{count} textes"},
    {"packages.one", "{count} dispositif"},
    {"packages.other", "{count} dispositifs"},
    {"guarantors.one", "{count} garant"},
    {"guarantors.other", "{count} garants"},
    {"months.one", "{count} mois"},
    {"months.other", "{count} mois"},
    {"years.one", "{count} an"},
    {"years.other", "{count} ans"},
    {"over_fewer", ", sur {futures}"},
    {"date.1", "{day} janvier {year}"},
    {"date.2", "{day} février {year}"},
    {"date.3", "{day} mars {year}"},
    {"date.4", "{day} avril {year}"},
    {"date.5", "{day} mai {year}"},
    {"date.6", "{day} juin {year}"},
    {"date.7", "{day} juillet {year}"},
    {"date.8", "{day} août {year}"},
    {"date.9", "{day} septembre {year}"},
    {"date.10", "{day} octobre {year}"},
    {"date.11", "{day} novembre {year}"},
    {"date.12", "{day} décembre {year}"},
    {"range.certain", "{value}"},
    {"range.pert", "de {least} à {most}, valeur la plus probable {likely}"},
    {"range.log", "de {least} à {most}, valeur la plus probable {likely}, échelle logarithmique"},
    {"range.uniform", "de {least} à {most}"},
    {"range.normal", "loi normale de moyenne {mean} et d'écart type {deviation}"},
    {"range.lognormal", "loi log-normale de moyenne {mean} et d'écart type {deviation}"},
    {"range.beta", "loi bêta de paramètres {a} et {b}"},

    // What things are called.
    {"attack.not_armed", "{attack} (non armée)"},
    {"owed.none", "aucune en particulier"},
    {"owed.consult", "consultations"},
    {"owed.economic", "aide économique"},
    {"owed.arms", "armes"},
    {"owed.troops", "troupes"},
    {"component.agreements", "{package} : accords"},
    {"component.agreements.watched", "{package} : accords et surveillance"},
    {"component.military_aid", "{package} : aide militaire"},
    {"component.military_aid.watched", "{package} : aide militaire et surveillance"},
    {"component.economic", "{package} : assistance économique"},
    {"component.economic.watched", "{package} : assistance économique et surveillance"},
    {"component.deployment", "{package} : déploiement"},
    {"component.deployment.watched", "{package} : déploiement et surveillance"},
    {"component.sanctions", "{package} : sanctions"},
    {"component.sanctions.watched", "{package} : sanctions et surveillance"},
    {"event.attacked", "une attaque armée effectivement menée dans un délai de {years}"},
    {"event.attacked.plain", "une attaque armée dans un délai de {years}"},
    {"event.attacked.renewed.plain", "une nouvelle attaque armée dans un délai de {years}"},
    {"event.attacked.first",
     "une attaque armée effectivement menée (poursuivie après la réponse des garants) dans un "
     "délai de {years}"},
    {"event.attacked.renewed.first",
     "une nouvelle attaque armée effectivement menée (poursuivie après la réponse des garants) "
     "dans un délai de {years}"},
    {"event.attacked.renewed",
     "une nouvelle attaque armée effectivement menée dans un délai de {years}"},
    {"event.unchallenged", "l'absence de toute attaque armée engagée dans un délai de {years}"},
    {"event.at_war_after", "une guerre en cours au bout de {years}"},
    {"event.ceasefire", "un cessez-le-feu dans un délai de {years}"},
    {"event.lost", "une défaite ou une cession dans un délai de {years}"},
    {"event.challenger_wins", "une victoire de l'État adverse"},
    {"event.protege_holds", "une victoire de l'État protégé"},
    {"event.ceded", "une cession"},
    {"event.escalation", "une escalade"},
    {"event.at_war", "une guerre en cours au terme de la période"},
    {"event.peace", "la paix au terme de la période"},

    // What stands around every page.
    {"table_aloud", "Tableau : {caption}"},
    {"figure_aloud", "{number} : {caption}"},
    {"nothing_compared",
     "Rien n'est comparé : le scénario ne comporte aucune option qui puisse être classée."},
    {"source",
     "Source : scénario {scenario} ; casus {version}. Les mêmes données d'entrée donnent les mêmes "
     "chiffres. Ceux-ci découlent d'hypothèses explicites ; ils ne constituent pas une prévision."},
    {"source.command",
     "Source : scénario {scenario} ; commande : {command} ; casus {version}. Les mêmes données "
     "d'entrée donnent les mêmes chiffres. Ceux-ci découlent d'hypothèses explicites ; ils ne "
     "constituent pas une prévision."},
    {"source.files",
     "Source : scénario {scenario} ; fichiers {files} ; casus {version}. Les mêmes données "
     "d'entrée donnent les mêmes chiffres. Ceux-ci découlent d'hypothèses explicites ; ils ne "
     "constituent pas une prévision."},
    {"source.command_files",
     "Source : scénario {scenario} ; commande : {command} ; fichiers {files} ; casus {version}. "
     "Les mêmes données d'entrée donnent les mêmes chiffres. Ceux-ci découlent d'hypothèses "
     "explicites ; ils ne constituent pas une prévision."},
    {"annex", "annexe pour les rédacteurs"},
    {"what_if",
     "Variante : il ne s'agit pas du scénario tel qu'il est écrit. Modifications apportées : "
     "{changes}."},
    {"caution.stopped",
     "Calcul interrompu : {done} avenirs simulés sur {wanted} ont été traités. Tous les chiffres "
     "portent sur ceux-ci, ou sur les premiers d'entre eux lorsque cela est indiqué."},
    {"caution.few",
     "Avenirs simulés peu nombreux : pour n = {futures}, l'incertitude sur une part des avenirs "
     "atteint {points} points."},
    {"caution.fails",
     "Contrôles non satisfaits : {number} sur {all}. Le programme n'ajuste rien pour y satisfaire "
     "; "
     "les motifs indiqués en regard des valeurs du scénario précisent si son auteur l'a fait."},
    {"caution.record",
     "Face aux données historiques, {number} sur {all} sont satisfaits ; aucun autre contrôle ne "
     "porte sur le monde réel."},
    {"caution.open.one",
     "Contrôle non tranché : {number} sur {all}. Ces avenirs simulés ne permettent pas de "
     "conclure, ou le contrôle n'a pas été effectué."},
    {"caution.open.other",
     "Contrôles non tranchés : {number} sur {all}. Ces avenirs simulés ne permettent pas de "
     "conclure, ou les contrôles n'ont pas été effectués."},

    // The first page: question and finding.
    {"as_of", "État des textes au {day}."},
    {"question.exposed",
     "Parmi {packages}, lequel réduirait le plus l'exposition {de:protege} {à:event}, du fait "
     "{de:challenger}, avec quelle robustesse, et dans quelles conditions cette conclusion "
     "cesserait-elle d'être vraie ?"},
    {"question.risk",
     "Parmi {packages}, lequel réduirait le plus, pour {protege}, le risque {de:event}, avec "
     "quelle robustesse, et dans quelles conditions cette conclusion cesserait-elle d'être vraie "
     "?"},
    {"question.chance",
     "Parmi {packages}, lequel offrirait {à:protege} la plus forte probabilité {de:event}, avec "
     "quelle robustesse, et dans quelles conditions cette conclusion cesserait-elle d'être vraie "
     "?"},
    {"question.ceasefire.exposed",
     "Si un cessez-le-feu intervient, point de départ de toutes les durées : parmi {packages}, "
     "lequel réduirait le plus l'exposition {de:protege} {à:event}, du fait {de:challenger}, avec "
     "quelle robustesse, et dans quelles conditions cette conclusion cesserait-elle d'être vraie "
     "?"},
    {"question.ceasefire.risk",
     "Si un cessez-le-feu intervient, point de départ de toutes les durées : parmi {packages}, "
     "lequel réduirait le plus, pour {protege}, le risque {de:event}, avec quelle robustesse, et "
     "dans quelles conditions cette conclusion cesserait-elle d'être vraie ?"},
    {"question.ceasefire.chance",
     "Si un cessez-le-feu intervient, point de départ de toutes les durées : parmi {packages}, "
     "lequel offrirait {à:protege} la plus forte probabilité {de:event}, avec quelle robustesse, "
     "et dans quelles conditions cette conclusion cesserait-elle d'être vraie ?"},
    {"question.dated.exposed",
     "Si un cessez-le-feu intervient (date retenue par hypothèse : {day}), point de départ de "
     "toutes les durées : parmi {packages}, lequel réduirait le plus l'exposition {de:protege} "
     "{à:event}, du fait {de:challenger}, avec quelle robustesse, et dans quelles conditions cette "
     "conclusion cesserait-elle d'être vraie ?"},
    {"question.dated.risk",
     "Si un cessez-le-feu intervient (date retenue par hypothèse : {day}), point de départ de "
     "toutes les durées : parmi {packages}, lequel réduirait le plus, pour {protege}, le risque "
     "{de:event}, avec quelle robustesse, et dans quelles conditions cette conclusion "
     "cesserait-elle d'être vraie ?"},
    {"question.dated.chance",
     "Si un cessez-le-feu intervient (date retenue par hypothèse : {day}), point de départ de "
     "toutes les durées : parmi {packages}, lequel offrirait {à:protege} la plus forte probabilité "
     "{de:event}, avec quelle robustesse, et dans quelles conditions cette conclusion "
     "cesserait-elle d'être vraie ?"},
    {"finding.not_computed.risk", "Le risque avec {option} n'a pas été calculé."},
    {"finding.not_computed.chance", "La probabilité avec {option} n'a pas été calculée."},
    {"finding.if_attacks",
     "Si toutes les attaques comptent également et que tout entre en vigueur"},
    {"finding.if_all", "Si tout entre en vigueur"},
    {"finding.without", ", contre {without} sans aucun dispositif"},
    {"finding.risk",
     "{condition} : avec {option}, le risque modélisé {de:event} est de {share}{against}."},
    {"finding.chance",
     "{condition} : avec {option}, la probabilité modélisée {de:event} est de {share}{against}."},
    {"finding.first.risk",
     "{condition} : parmi {packages}, {option} présente le plus faible risque modélisé {de:event}, "
     "{share}{against}."},
    {"finding.first.chance",
     "{condition} : parmi {packages}, {option} présente la plus forte probabilité modélisée "
     "{de:event}, {share}{against}."},
    {"finding.grave", "Si seul compte le type « {attack} » : {option}, {share}{against}{record}."},
    {"finding.grave.record",
     " (avec lui {share} si les avenirs simulés conformes aux données historiques comptent "
     "davantage)"},
    {"finding.not_ranked.one", "{count} autre en contient d'autres et n'est pas classé avec eux."},
    {"finding.not_ranked.other",
     "{count} autres en contiennent d'autres et ne sont pas classés avec eux."},
    {"carried.all", "L'avance tient à une supposition"},
    {"carried.most", "La plus grande part de l'avance tient à une supposition"},
    {"carried.some", "Une part de l'avance tient à une supposition"},
    {"carried.risk",
     "{head} : la surveillance de {part} ne laisserait subsister des "
     "incidents, par rapport à leur fréquence sans elle, que la part suivante : {range}. Sans ce "
     "texte, le risque est de {without} au lieu de {with}, à côté de {next} avec {second} "
     "(moyennes "
     "sur les mêmes {futures})."},
    {"carried.alone.risk",
     "Ce chiffre tient à une supposition : la surveillance de {part} ne laisserait subsister des "
     "incidents, par rapport à leur fréquence sans elle, que la part suivante : {range}. Sans ce "
     "texte, le risque est de {without} au lieu de {with} (moyennes sur les mêmes {futures})."},
    {"carried.chance",
     "{head} : la surveillance de {part} ne laisserait subsister des "
     "incidents, par rapport à leur fréquence sans elle, que la part suivante : {range}. Sans ce "
     "texte, la probabilité est de {without} au lieu de {with}, à côté de {next} avec {second} "
     "(moyennes sur les mêmes {futures})."},
    {"carried.alone.chance",
     "Ce chiffre tient à une supposition : la surveillance de {part} ne laisserait subsister des "
     "incidents, par rapport à leur fréquence sans elle, que la part suivante : {range}. Sans ce "
     "texte, la probabilité est de {without} au lieu de {with} (moyennes sur les mêmes "
     "{futures})."},

    // The first page: what a figure means, and lists.
    {"contains_others", "en contient d'autres, hors classement"},
    {"risk_meaning.risk",
     "le risque modélisé moyen {de:event}, l'ensemble du dispositif étant en vigueur, sur "
     "{futures}"},
    {"risk_meaning.chance",
     "la probabilité modélisée moyenne {de:event}, l'ensemble du dispositif étant en vigueur, sur "
     "{futures}"},
    {"record_meaning",
     "Entre parenthèses : si les avenirs simulés conformes aux données historiques comptent "
     "davantage."},
    {"agreed_over", "La probabilité d'un accord de tous est établie sur {futures}."},
    {"belief.record",
     "Si les avenirs simulés conformes aux données historiques comptent davantage (équivalant "
     "alors à {worth} sur {futures} ; le plus lourd porte {heaviest} du poids) : {option} "
     "({share}{against})."},
    {"belief.record.hardly",
     "Si les avenirs simulés conformes aux données historiques comptent davantage, ce qui ne les "
     "distingue guère (équivalant alors à {worth} sur {futures}) : {option} ({share}{against})."},
    {"belief.chosen",
     "Si ne comptent que les attaques ordonnées, sans les incidents : {option} ({number} de "
     "celles-ci en {years} dans ce modèle)."},
    {"belief.chosen.against",
     "Si ne comptent que les attaques ordonnées, sans les incidents : {option} ({number} de "
     "celles-ci en {years} dans ce modèle, {without} sans aucun dispositif)."},
    {"belief.adopted",
     "Si n'intervient que ce dont le modèle attend l'adoption : {option} ({share}{over_fewer})."},
    {"belief.everything",
     "Si tout peut être obtenu à la fois : {option} ({share}). Cela ne prouve rien : dans ce "
     "modèle, un ajout accroît rarement le risque."},
    {"must.ceasefire", "Un cessez-le-feu intervient : au {day}, il n'y en avait pas."},
    {"must.texts",
     "Ce qui n'est pas encore conclu, ou pas encore déployé, vient à l'être : "
     "{texts}{over_parts}."},
    {"must.texts_adopted",
     "Ce qui n'est pas encore conclu, ou pas encore déployé, vient à l'être : {texts}{over_parts} "
     "; la "
     "probabilité modélisée que tout soit adopté est de {share}{over_fewer}."},
    {"must.text_without", "{text} (en son absence, {without} au lieu de {with})"},
    {"must.monitoring", "{part} limite les incidents dans la mesure supposée."},
    {"must.part",
     "{part} produit l'effet supposé : en son absence, {without} au lieu de {with}{over_fewer}."},
    {"must.incidents",
     "La plupart des attaques naîtraient d'incidents que personne n'a ordonnés ; c'est le cas, "
     "dans ce modèle, de {share} des attaques effectivement menées."},
    {"cost.sum", "{sum} Md€ avec {options}"},
    {"cost.next", "{items} ; {item}"},
    {"cost.aid",
     "Aide militaire à plein régime, telle que la suppose le scénario, sur {years}, en moyenne : "
     "{sums}."},
    {"cost.economic", "Assistance économique à plein régime, sur {years}, en moyenne : {sums}."},
    {"cost.economic.besides",
     "Assistance économique à plein régime, sur {years}, en moyenne : {sums} ; elle s'ajoute avec "
     "{options}."},
    {"cost.rest",
     "L'assistance économique, les engagements, les votes, la surveillance et les troupes ne sont "
     "pas chiffrés ici."},
    {"cost.others",
     "Les engagements, les votes, la surveillance et les troupes ne sont pas chiffrés ici."},
    {"cost.per_point",
     "Sous « What a point costs », le rapport met l'argent et les troupes en regard de ce qu'ils "
     "changent."},
    {"fail.fight", "les soldats d'un garant combattent dans {share} des cas"},
    {"fail.fight.against",
     "les soldats d'un garant combattent dans {share} des cas ({without} sans aucun dispositif)"},
    {"fail.decided", "l'issue d'une guerre est favorable {à:challenger} dans {share} des cas"},
    {"fail.decided.against",
     "l'issue d'une guerre est favorable {à:challenger} dans {share} des cas ({without} sans aucun "
     "dispositif)"},
    {"fail.spread", "une guerre s'étend au-delà de son théâtre dans {share} des cas"},
    {"fail.spread.against",
     "une guerre s'étend au-delà de son théâtre dans {share} des cas ({without} sans aucun "
     "dispositif)"},
    {"fail",
     "Avec {option}, une attaque armée est effectivement menée dans un délai de {years} dans "
     "{attacked}. Lorsqu'elle l'est : {events}."},
    {"fail.against",
     "Avec {option}, une attaque armée est effectivement menée dans un délai de {years} dans "
     "{attacked} ; sans aucun dispositif, dans {without}. Lorsqu'elle l'est : {events}."},
    {"fail.miss", "{event}, ce qui s'écarte des données historiques (ci-dessous)"},
    {"miss.head", "Ce qui s'écarte des données historiques"},
    {"miss.check", "{name} : {shares} ; données historiques : {records}."},
    {"miss.share", "{share} avec {package}"},
    {"miss.line", "{name} : {share} ; fourchette fixée : {records}."},
    {"miss.records", "Sans aucun dispositif, et dans les données historiques : {lines}."},
    {"miss.record", "{name} {share}, {record} ({low} à {high})"},
    {"miss.band", "de {least} à {most}"},
    {"miss.band.named", "de {least} à {most} ({name})"},
    {"miss.next", "{items} ou {item}"},

    // Claims, and how sure they are.
    {"sure.text", "résulte des seuls textes"},
    {"sure.futures", "vérifié en moyenne"},
    {"sure.one_assumption", "dépend d'une seule hypothèse"},
    {"sure.open", "non tranché"},
    {"sure.rule",
     "Degré de certitude : « {text} » si aucune valeur chiffrée autre qu'une date n'intervient ; « "
     "{futures} » si l'écart comparé dépasse l'intervalle à 95 % de sa moyenne, les avenirs "
     "simulés comptant également puis, si ce calcul a été fait, selon les données historiques ; « "
     "{one_assumption} » s'il en est ainsi, mais que sans une valeur que personne n'a mesurée, ou "
     "à une extrémité de sa plage, il n'en reste presque rien ; « "
     "{open} » sinon, et pour moins de {few} avenirs simulés. Tout porte sur ce modèle et ses "
     "hypothèses explicites."},
    {"owes.nobody",
     "En cas {de:attack}, aucun texte d'aucune option, tel que codé ici, n'oblige un garant à "
     "envoyer des troupes ; obligation maximale d'un garant : {most}."},
    {"owes.nobody_first",
     "En cas {de:attack}, aucun texte d'aucune option, tel que codé ici, n'oblige un garant à "
     "envoyer des troupes ; obligation maximale d'un garant : {most} ; avec {option} : {least}."},
    {"owes.troops",
     "En cas {de:attack}, seuls des textes de {options} peuvent obliger un garant à envoyer des "
     "troupes."},
    {"owes.why", "selon les interprétations tirées"},
    {"owes.why.announced", "pour ce qui n'est pas conclu, tel qu'annoncé"},
    {"owes.why.both",
     "selon les interprétations tirées ; pour ce qui n'est pas conclu, tel qu'annoncé"},
    {"terms.some", "{over} des {texts} textes de {option}"},
    {"terms.one", "l'unique texte de {option}"},
    {"terms.all", "les {texts} textes de {option}"},
    {"terms.single.stays",
     "Selon ses propres termes, {texts} prend fin, sauf prolongation, avant l'expiration de la "
     "période de {years} ; dans le modèle, il ne prend pas fin."},
    {"terms.single.ends",
     "Selon ses propres termes, {texts} prend fin, sauf prolongation, avant l'expiration de la "
     "période de {years} ; dans le modèle, il prend fin, sauf si un tirage le renouvelle."},
    {"terms.several.stay",
     "Selon leurs propres termes, {texts} prennent fin, sauf prolongation, avant l'expiration de "
     "la période de {years} ; dans le modèle, aucun d'eux ne prend fin."},
    {"terms.several.end",
     "Selon leurs propres termes, {texts} prennent fin, sauf prolongation, avant l'expiration de "
     "la période de {years} ; dans le modèle, chacun prend fin, sauf si un tirage le renouvelle."},
    {"terms.several.some",
     "Selon leurs propres termes, {texts} prennent fin, sauf prolongation, avant l'expiration de "
     "la période de {years} ; dans le modèle, certains prennent fin, sauf si un tirage les "
     "renouvelle, et les autres demeurent."},
    {"terms.why", "à compter du {day}, date retenue par hypothèse"},
    {"ranking.numerics",
     "L'écart entre {first} et {second} est inférieur à ce que le calcul lui-même fait varier."},
    {"ranking.alike.risk",
     "Aucune option n'est meilleure : le risque moyen {de:event} est de {share} avec chacune "
     "d'elles."},
    {"ranking.alike.chance",
     "Aucune option n'est meilleure : la probabilité moyenne {de:event} est de {share} avec "
     "chacune d'elles."},
    {"ranking.first.risk",
     "{first} présente le plus faible risque moyen {de:event} parmi les options qui n'en "
     "contiennent aucune autre : {share} ; vient ensuite {second} avec {next}."},
    {"ranking.first.chance",
     "{first} présente la plus forte probabilité moyenne {de:event} parmi les options qui n'en "
     "contiennent aucune autre : {share} ; vient ensuite {second} avec {next}."},
    {"lead.interval", "{lead} ({low} à {high})"},
    {"lead", "avance en points : {lead}"},
    {"lead.record", "avance en points : {lead}, selon les données historiques {record}"},
    {"ranking.next", "{items} ; {item}"},
    {"ranking.why", "en tête dans {share} des cas, sur {futures}"},
    {"ranking.assumption",
     "avance due à une seule hypothèse chiffrée, la rareté des incidents sous la surveillance de « "
     "{part} » (par rapport à leur fréquence sans elle : {range}) : sans ce texte, {without} au "
     "lieu de {with}, contre {next} avec {second} (moyennes sur les mêmes {futures})"},
    {"ranking.assumption.alone",
     "avance due à une seule hypothèse chiffrée, la rareté des incidents sous la surveillance de « "
     "{part} » (par rapport à leur fréquence sans elle : {range}) : sans ce texte, {without} au "
     "lieu de {with} (moyennes sur les mêmes {futures})"},
    {"ranking.channel",
     "avance due à une seule hypothèse chiffrée, {channels} : déduction faite de cet effet, "
     "{without}, contre {next} avec {second} (moyennes sur les mêmes {futures})"},
    {"ranking.channels",
     "déduction faite des effets de {channels}, chacun tenant à une hypothèse chiffrée, {without} "
     "contre {next} avec {second} (moyennes sur les mêmes {futures})"},
    {"channel.monitoring", "la surveillance"},
    {"channel.tripwire", "les propres troupes sous le feu"},
    {"grave",
     "Pour le seul type « {attack} », parmi les options qui n'en contiennent aucune autre, "
     "{option} présente le plus faible risque moyen : {share}."},
    {"grave.beside",
     "Pour le seul type « {attack} », parmi les options qui n'en contiennent aucune autre, "
     "{option} présente le plus faible risque moyen : {share} ; {others}."},
    {"grave.option", "{share} avec {option}"},
    {"grave.fullest", "{share} avec {option} (qui en contient d'autres)"},
    {"grave.nothing", "{share} sans aucun dispositif"},
    {"grave.why", "moyennes seulement"},
    {"grave.why.lead", "sur {second} : {lead}"},
    {"grave.why.share", "plus bas que lui dans {share} de {futures}"},
    {"end.high",
     "dans les {futures} où une valeur supposée, {number}, est la plus élevée ({from} ou plus), "
     "{better} contre {worse} avec {second}"},
    {"end.low",
     "dans les {futures} où une valeur supposée, {number}, est la plus basse ({from} ou moins), "
     "{better} contre {worse} avec {second}"},
    {"addition.risk",
     "De tous les éléments de {option}, {part} est celui qui modifie le plus le risque : {points} "
     "en moyenne sur tous les ordres d'ajout."},
    {"addition.chance",
     "De tous les éléments de {option}, {part} est celui qui modifie le plus la probabilité : "
     "{points} en moyenne sur tous les ordres d'ajout."},
    {"addition.why", "intervalle à 95 % de {low} à {high}, {futures}"},
    {"addition.why.next", "ensuite {part}, de {low} à {high}"},
    {"addition.why.assumed", "par l'effet d'une hypothèse chiffrée"},

    // The sheet for an office.
    {"brief", "note de synthèse"},
    {"brief.option", "Option"},
    {"brief.risk", "Toute attaque"},
    {"brief.grave", "Dont {attack}"},
    {"brief.texts", "Non conclu"},
    {"brief.agreed", "Accord de tous"},
    {"brief.aside", "{option} ({aside})"},
    {"brief.no_text", "aucun texte"},
    {"brief.not_concluded", "{number} sur {texts}"},
    {"brief.not_computed", "non calculé"},
    {"brief.by_record", "{share} ({record})"},
    {"brief.options",
     "Les options. Un chiffre sur cent est {risk_meaning} ; ce n'est pas une prévision. Accord de "
     "tous : probabilité modélisée que chaque partie et chaque donateur donne son accord ; un "
     "tiret : rien ne peut être refusé."},
    {"brief.claim", "Ce qui est avancé"},
    {"brief.sure", "Degré de certitude"},
    {"brief.why", " : {why}"},
    {"brief.beliefs", "Ce qui découle de chaque conviction"},
    {"brief.must", "Ce qui doit être vrai pour {option}"},
    {"brief.costs", "Ce que cela coûte"},
    {"brief.fails", "En cas d'échec"},

    // Questions and answers for the public.
    {"explained", "questions et réponses"},
    {"explained.kicker", "Questions et réponses, en termes simples"},
    {"explained.challenges", "Quelles sont les difficultés ?"},
    {"explained.past", "Que s'est-il passé auparavant ?"},
    {"explained.note",
     "Un chiffre sur cent est une moyenne sur de nombreux avenirs possibles d'un seul modèle. Il "
     "compare des dispositifs sous des hypothèses explicites. Ce n'est pas une prévision."},
    {"what.head", "Qu'est-ce qu'une garantie de sécurité ?"},
    {"what.promise", "Une garantie est un engagement relatif à une attaque qui n'a pas eu lieu."},
    {"what.says", "Elle indique qui apporterait son aide, sous quelle forme et à quel moment."},
    {"what.binds",
     "Certains engagements lient en droit. D'autres n'engagent que la parole d'un gouvernement."},
    {"what.concluded", "Les options de cette étude comprennent {texts} ; tous sont conclus."},
    {"what.planned.one",
     "Les options de cette étude comprennent {texts} ; l'un d'eux n'est pas encore conclu."},
    {"what.planned.other",
     "Les options de cette étude comprennent {texts} ; {planned} d'entre eux ne sont pas encore "
     "conclus."},
    {"what.figure",
     "garants tenus avec certitude de fournir au moins des armes en cas {de:attack}, selon les "
     "textes de {option}. Ce que des organes doivent encore décider est réputé décidé."},
    {"why.head", "Pourquoi sont-elles nécessaires ?"},
    {"why.weighs", "Quiconque prépare une attaque évalue ce à quoi elle se heurterait."},
    {"why.believed",
     "Un engagement crédible peut rendre une attaque moins avantageuse que la paix : c'est la "
     "dissuasion."},
    {"why.not_believed", "Un engagement auquel personne ne croit ne change guère la situation."},
    {"why.none_better.risk", "Aucune des options comparées ne réduit donc le risque."},
    {"why.none_better.chance", "Aucune des options comparées n'accroît donc la probabilité."},
    {"figure.nothing.risk", "risque modélisé {de:event}, sans aucun dispositif."},
    {"figure.nothing.chance", "probabilité modélisée {de:event}, sans aucun dispositif."},
    {"figure.promise.risk",
     "risque modélisé {de:event}, avec {option}, comme si ce dispositif était en vigueur."},
    {"figure.promise.chance",
     "probabilité modélisée {de:event}, avec {option}, comme si ce dispositif était en vigueur."},
    {"figure.grave", "Dont {attack} : {share}."},
    {"role.head", "Quel est le rôle {de:alliance} ?"},
    {"role.members.one",
     "Parmi ceux qui pourraient ici apporter leur aide ({guarantors}), {members} fait partie "
     "{de:alliance}."},
    {"role.members.other",
     "Parmi ceux qui pourraient ici apporter leur aide ({guarantors}), {members} font partie "
     "{de:alliance}."},
    {"role.member", "C'est aussi le cas {de:protege}."},
    {"role.no_member", "Ce n'est pas le cas {de:protege}."},
    {"role.yardstick",
     "À titre de comparaison, l'étude examine aussi l'effet qu'aurait l'engagement {option}."},
    {"role.owed.level",
     "En cas {de:attack}, ses termes exigent au plus d'un État ce qui suit : {level}."},
    {"role.owed.act",
     "En cas {de:attack}, ses termes exigent au plus d'un État un acte qu'il choisit lui-même."},
    {"role.owed.both",
     "En cas {de:attack}, ses termes exigent au plus d'un État ce qui suit : {level}, et un acte "
     "qu'il choisit lui-même."},
    {"role.then.risk",
     "Dans ce modèle, le risque est alors de {share}, et de {other} avec "
     "{option}."},
    {"role.then.chance",
     "Dans ce modèle, la probabilité est alors de {share}, et de {other} avec "
     "{option}."},
    {"role.brings.both",
     "{option} apporte aussi des troupes et une participation à la surveillance ; le terme de "
     "comparaison se limite à des mots."},
    {"role.brings.troops",
     "{option} apporte aussi des troupes ; le terme de comparaison se limite à des mots."},
    {"role.brings.observers",
     "{option} apporte aussi une participation à la surveillance ; le terme de comparaison se "
     "limite à des mots."},
    {"role.check",
     "Le modèle ne traite pas cette promesse comme le font les données historiques ; ce qu'il en "
     "dit ne constitue donc pas un résultat au sujet {de:alliance}. {miss}"},
    {"band.mean", "{name}, « {package} », moyenne sur les avenirs simulés"},
    {"band.ratio", "{name}, « {package} », rapport de sommes sur les avenirs simulés"},
    {"band.not_defined", "non défini dans ces avenirs simulés"},
    {"band.value", "{value} (de {low} à {high} ; n = {futures} sur {all})"},
    {"band.value.ratio",
     "{value} (de {low} à {high} ; n = {futures} sur {all}, équivalent à {worth})"},
    {"band.too_few",
     "{value}, en regard de {records}, sans intervalle : {futures} avenirs simulés sur {all} se "
     "prononcent et équivalent à "
     "{worth} ; un verdict en demande {least}"},
    {"band.inside", "{value}, dans l'intervalle {record}"},
    {"band.outside", "{value}, {records}"},
    {"band.reached", "{value}, {records} ; l'intervalle atteint {record}"},
    {"band.above", "au-dessus de l'intervalle {record}"},
    {"band.below", "au-dessous de l'intervalle {record}"},
    {"band.next", "{items} ; {item}"},
    {"band.record", "de {least} à {most}"},
    {"band.record.named", "« {name} » : de {least} à {most}"},

    // What is hard about each approach.
    {"coordination.head", "Accords bilatéraux : la coordination"},
    {"coordination.1", "Chaque accord ne lie que deux parties."},
    {"coordination.2", "Nul n'est responsable de l'ensemble."},
    {"coordination.3",
     "L'aide peut venir deux fois, ou pas du tout, et beaucoup peut dépendre d'un seul État."},
    {"coordination.figure",
     "de l'aide attendue est perdue, dans le modèle, si l'État qui compte le plus s'abstient et "
     "que les autres réagissent à cette abstention."},
    {"commitments.head", "Accords bilatéraux : des engagements inégaux"},
    {"commitments.1", "Chaque État promet ce qu'il est disposé à donner."},
    {"commitments.2", "Les engagements diffèrent donc par leur contenu et par leur fermeté."},
    {"commitments.figure",
     "obligations de ces textes qui mentionnent des armes, une aide militaire ou des soldats. Les "
     "autres prévoient moins, par exemple des consultations ou des sanctions."},
    {"agreement.head", "Cadre multilatéral : le consensus"},
    {"agreement.1", "Les États qui s'engagent ensemble doivent d'abord s'accorder."},
    {"agreement.2",
     "Souvent, ils doivent s'accorder une seconde fois, au moment de tenir leur engagement."},
    {"agreement.3", "Celui dont l'accord est requis peut aussi le refuser."},
    {"agreement.figure",
     "probabilité modélisée que tous ceux dont l'accord est requis le donnent."},
    {"enforcement.head", "Cadre multilatéral : le respect des engagements"},
    {"enforcement.1",
     "Aucun tribunal, aucune police ne contraint un État à tenir un tel "
     "engagement."},
    {"enforcement.2", "Un texte peut préciser les conséquences de sa violation."},
    {"enforcement.3", "S'il n'en précise aucune, il revient aux autres États de réagir."},
    {"enforcement.figure",
     "obligations dont le texte ne prévoit aucune conséquence en cas de violation."},
    {"units.head", "Aide militaire renforcée : la formation"},
    {"units.1", "Les armes aident ceux qui savent s'en servir et les réparer."},
    {"units.2", "Former du personnel et constituer des unités demande du temps."},
    {"units.3", "Ce modèle compte ensemble l'argent, les armes et la formation."},
    {"units.figure",
     "entre le financement et la force, valeur la plus probable que suppose le scénario."},
    {"lasting.head", "Aide militaire renforcée : la durée"},
    {"lasting.1", "L'aide doit durer aussi longtemps que le danger."},
    {"lasting.2", "Les budgets changent, et les gouvernements aussi."},
    {"lasting.years.one", "{count} an"},
    {"lasting.years.other", "{count} ans"},
    {"lasting.figure",
     "jusqu'à ce que la moitié du soutien ait cessé, en moyenne sur les avenirs simulés où cela se "
     "produit pendant la période considérée."},
    {"widening.head", "Aide militaire renforcée : l'escalade"},
    {"widening.1", "L'aide peut rendre une guerre moins probable."},
    {"widening.2", "Une guerre qui éclate malgré tout peut alors être plus étendue."},
    {"widening.3",
     "Et celui qui voit l'équilibre basculer peut agir avant que cela ne se produise."},
    {"widening.figure",
     "probabilité modélisée qu'une guerre s'étende au-delà de son théâtre, avec {option}."},
    {"widening.figure.against",
     "probabilité modélisée qu'une guerre s'étende au-delà de son théâtre, avec {option} ; "
     "{without} sans aucun dispositif."},
    {"economy.head", "Assistance économique : ce qu'elle peut apporter"},
    {"economy.1", "L'argent permet à un État de fonctionner et de se reconstruire."},
    {"economy.2",
     "Une partie seulement peut renforcer sa défense. Ce modèle ne compte que cette partie."},
    {"declarations.head", "Engagements politiques : ce qu'ils peuvent apporter"},
    {"declarations.1", "Une déclaration montre ce que veulent des gouvernements."},
    {"declarations.2", "Elle peut les unir, et d'autres en prennent note."},
    {"declarations.3",
     "Ce modèle ne comporte pas de signaux : il compte ce que demande un texte, et rien de plus."},
    {"with_and_without.risk",
     "risque modélisé {de:event}, avec {option} ; {without} sans aucun dispositif."},
    {"with_and_without.chance",
     "probabilité modélisée {de:event}, avec {option} ; {without} sans aucun dispositif."},

    // What happened before.
    {"past.day", "{day}."},
    {"past.source", "Source : {source}."},
    {"past.asked", "Ce qu'en disent les textes de {package} :"},
    {"past.breach", "Acte contraire à un engagement pris : {actor} ({places})."},
    {"past.breach_perhaps",
     "La question de savoir s'il y a eu, de la part {de:actor}, un acte contraire à un engagement "
     "pris dépend de l'interprétation de ce qui suit : {places}."},
    {"past.owed", "Était dû par {actors} : {actions}."},
    {"past.owed_nothing", "Rien n'était dû avec certitude."},
    {"past.owed_perhaps",
     "L'existence d'autres obligations pour {actors} dépend des circonstances ou de "
     "l'interprétation des termes."},
    {"past.own_act", "un acte laissé au choix de chacun"},
    {"past.figure",
     "événements, parmi ceux pour lesquels les textes en vigueur ont été interrogés, où quelqu'un "
     "a fait ce qu'un texte interdit."},
};

}  // namespace casus
