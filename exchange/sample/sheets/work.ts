/** Interventions, dialogues, rule waivers and signals of the sample, in the registration format. */
export const work: Readonly<Record<string, string>> = {
  interventies: `interventie;afdeling;type;gericht_op;doel;verwacht_resultaat;indicator;start;eind;status;resultaat;reflectie
LH-A01-V01;LH-A01;team_stability;context;Eén vast team per huiskamer, zodat bewoners weten wie er komt;Minder incidenten bij het begin van de dienst;Q5;2015-02-01;2016-03-31;afgerond;bereikt;De rust bij de overdracht bleek het belangrijkst. Het team plant nu zelf.
LH-A01-V02;LH-A01;physical_environment;context;Een tweede uitgang naar de tuin, zodat iedereen zelf naar buiten kan;Minder vrijheidsbeperking;Q6;2015-09-01;;lopend;;
LH-A01-V03;LH-A01;behavioural_expert_nearby;gemengd;De gedragsdeskundige werkt twee dagen per week op de groep;Spanning wordt eerder herkend;Q5;2016-01-11;;lopend;;
LH-A02-V01;LH-A02;daytime_activities;client;Dagbesteding in kleine stappen opbouwen, dichtbij huis;Meer zinvolle uren per week;Q7;2015-05-18;2016-06-30;afgerond;deels;Het vervoer kostte meer tijd dan gedacht. Wandelen naar de moestuin werkte beter dan de bus.
LH-A02-V02;LH-A02;communication_interaction;gemengd;Iedere bewoner heeft een dagplanning in beeld die hij zelf kan lezen;Minder onduidelijkheid bij wisselingen;Q1;2016-02-01;;lopend;;
DZ-A01-V01;DZ-A01;night_care;context;Nachtzorg met vaste gezichten en zachte domotica;Minder onrust in de nacht;Q5;2015-06-01;;lopend;;
DZ-A01-V02;DZ-A01;medical_somatic_review;client;Medicatie voor gedrag elk half jaar samen met de arts herzien;Minder gedragsmedicatie;Q8;2015-10-01;;lopend;;
DZ-A02-V01;DZ-A02;family_network;context;Familie denkt mee over de dag en over de verhuizing;Bewoners wennen sneller;Q1;2015-10-05;2016-08-31;afgerond;bereikt;De familie-avonden gaan na de verhuizing door.
DZ-A02-V02;DZ-A02;technology;context;Alarmen alleen nog naar de telefoon van wie dichtbij is;Minder lawaai op de gang;;2015-11-02;2016-02-12;gestopt;niet;De telefoons hadden te weinig bereik in de oude vleugel.
BO-A01-V01;BO-A01;team_coaching;context;Het team leert samen terugkijken na een moeilijke dag;Minder ernstig moeilijk verstaanbaar gedrag;Q4;2016-06-06;;lopend;;`,
  gesprekken: `afdeling;datum;soort;deelnemers;onderwerpen;perspectief;afspraken
LH-A01;2015-01-22;start;cce+clientvertegenwoordiger+instelling+wlz_uitvoerder;Wat willen we anders doen dan tot nu toe;Rust en vaste gezichten, en zelf naar buiten kunnen;Elk kwartaal kijken we samen terug
LH-A01;2015-09-10;voortgang;cce+clientvertegenwoordiger+instelling;Het vaste team staat. De gang blijft lastig;Meer plek om je terug te trekken;De tweede uitgang gaat in de begroting van 2016
LH-A01;2016-01-14;voortgang;cce+instelling+wlz_uitvoerder;Eén jaar onderweg: minder incidenten, meer verzuim;;De gedragsdeskundige komt op de groep
LH-A01;2016-06-16;evaluatie;cce+client+instelling+wlz_uitvoerder;Anderhalf jaar onderweg;Een bewoner vertelt wat de tuin voor hem betekent;De tuin is het hele jaar open
LH-A02;2015-05-07;start;cce+instelling;Dagbesteding die past bij het ritme van bewoners;Zelf kiezen wanneer je begint;Klein beginnen, met twee bewoners
LH-A02;2015-12-03;voortgang;cce+clientvertegenwoordiger+instelling;Veel wisseling in het team;Bewoners vragen wie er morgen werkt;Een vaste invalpool per 1 januari
LH-A02;2016-05-26;evaluatie;cce+clientvertegenwoordiger+instelling+wlz_uitvoerder;De moestuin werkt, de bus niet;Buiten werken geeft trots;Het vervoer opnieuw bekijken
DZ-A01;2015-04-02;start;cce+clientvertegenwoordiger+instelling+wlz_uitvoerder;De nacht;Goed slapen en niet steeds wakker worden;Eerst drie weken meten
DZ-A01;2015-11-19;voortgang;cce+clientvertegenwoordiger+instelling;De domotica meldt te veel;;Elke woning kiest zelf de instelling
DZ-A01;2016-09-15;toetsing;cce+instelling+wlz_uitvoerder;Waar staan we, en is doorgaan verantwoord;Een familie maakt zich zorgen over minder toezicht;Het toezicht bekijken we binnen een maand opnieuw
DZ-A02;2015-09-17;start;cce+clientvertegenwoordiger+instelling;De verhuizing als kans;Mee mogen denken over de nieuwe kamer;Familie-avond elke zes weken
DZ-A02;2016-08-25;evaluatie;cce+clientvertegenwoordiger+instelling+wlz_uitvoerder;Wat nemen we mee naar de nieuwbouw;De eigen stoel en de eigen kop gaan mee;De familie-avonden gaan door
BO-A01;2016-05-12;start;cce+instelling+wlz_uitvoerder;Een team dat blijft;Minder nieuwe gezichten op een dag;Eerst het rooster, dan de alarmen`,
  regelruimte: `instelling;afdeling;regeling;artikel;soort;van;tot;vervanging;uren_bespaard_per_maand;knelpunt;aanbeveling
Stichting De Lindehoeve;LH-A01;Regeling AO/IC Wlz-zorgaanbieders;4.1;registratie;2015-02-01;;Een steekproef per kwartaal;18,50;De accountant vroeg eerst toch om het hele overzicht;Spreek de steekproef vooraf af met de accountant
Stichting De Lindehoeve;LH-A02;Regeling meerzorg, aanvraag per cliënt;2.2;declaratie;2015-04-01;;Eén overzicht per afdeling;11,00;;
Zorggroep Duinzicht;;Regeling AO/IC Wlz-zorgaanbieders;4.1;ao_ic;2015-07-01;2016-06-30;Een verklaring van de bestuurder;9,00;De verklaring paste niet in het systeem van het zorgkantoor;Maak één vast formulier
Zorggroep Duinzicht;DZ-A01;Registratie van nachturen per cliënt;;registratie;2015-06-01;;Uren per huiskamer;6,25;;`,
  signalen: `instelling;afdeling;soort;ernst;gevonden_op;gemeld_aan;gemeld_op;opgelost_op;omschrijving;oplossing
Stichting De Lindehoeve;LH-A02;twijfel_voortzetting;middel;2015-11-12;NZa;2015-11-16;2016-01-20;Veel wisseling in het team;Een vaste invalpool
Stichting De Lindehoeve;LH-A01;regelconflict;laag;2016-03-08;Wlz-uitvoerder;2016-03-10;2016-04-14;De steekproef werd niet door iedereen geaccepteerd;Vooraf afgesproken met de accountant
Zorggroep Duinzicht;DZ-A01;nadeel_client;hoog;2016-09-15;NZa en Wlz-uitvoerder;2016-09-15;;Een familie meldt dat er 's nachts minder toezicht is dan eerst;
Zorggroep Duinzicht;;regelconflict;laag;2016-02-09;;;;Nachturen moeten op twee plaatsen worden ingevuld;`,
};
